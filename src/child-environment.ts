/**
 * The environment of every program that this one starts. Our own environment contains keys and passphrases given as inputs
 * and, in a job, the runner's tokens and the files through which a step sets variables for later steps. No program of the
 * system, and nothing that it starts (such as a hook of update-ca-certificates), may see any of that.
 */

type Environment = NodeJS.ProcessEnv

/** Inputs of this program in all its front ends, the state that main saves for post, and what a runner gives to a step. */
const omittedPrefixes = /^(?:CERT|INPUT|STATE|ACTIONS|GITHUB)_/

/** They change what a program does or prints, and have nothing to do with trust. */
const omittedNames: readonly string[] = ['NODE_OPTIONS', 'JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS']

/** Secrets of other programs. */
const secret = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|(?:API|PRIVATE|ACCESS)_?KEY/

/**
 * @param child `system`: a program that this one needs, such as update-ca-certificates, keytool, certutil or sudo. `own`: a
 * command that the user gave. It gets what the user's shell would give it, GITHUB_… included, but not our inputs.
 * @param inputVariables Names of the variables that are inputs of this program; other programs have CERT_… variables too.
 */
export function childEnvironment(
  environment: Environment,
  child: 'system' | 'own',
  inputVariables: readonly string[] = [],
): Environment {
  const isOmitted = (name: string) => {
    if (child === 'own') return /^(?:INPUT|STATE)_/.test(name) || inputVariables.includes(name)
    return omittedPrefixes.test(name) || omittedNames.includes(name) || secret.test(name)
  }
  // On Windows the names of variables are case-insensitive.
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isOmitted(name.toUpperCase())))
}
