/**
 * The environment of every program that is started. Ours holds keys and passphrases given as inputs, and in a job the
 * runner's tokens and the files by which a step sets variables of later steps: a hook of update-ca-certificates, or
 * whatever else a program of the system starts, must see none of it.
 */

type Environment = NodeJS.ProcessEnv

/** Inputs of this program, in all its front ends, what main left for post, and what a runner gives to a step. */
const prefixesLeftOut = /^(?:CERT|INPUT|STATE|ACTIONS|GITHUB)_/

/** They change what a program does, or prints, and have nothing to do with trust. */
const namesLeftOut: readonly string[] = ['NODE_OPTIONS', 'JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS']

/** Secrets of anybody else's. */
const secret = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|(?:API|PRIVATE|ACCESS)_?KEY/

/**
 * @param child `system`: a program that this one needs, such as update-ca-certificates, keytool, certutil or sudo. `own`: a
 * command that the user gave; it keeps what the user's shell gives it, GITHUB_… too, but not what was meant for us.
 * @param inputVariables Names of the variables that are inputs of this program. Others have variables called CERT_… too.
 */
export function childEnvironment(
  environment: Environment,
  child: 'system' | 'own',
  inputVariables: readonly string[] = [],
): Environment {
  const isLeftOut = (name: string) => {
    if (child === 'own') return /^(?:INPUT|STATE)_/.test(name) || inputVariables.includes(name)
    return prefixesLeftOut.test(name) || namesLeftOut.includes(name) || secret.test(name)
  }
  // On Windows a variable has a name in any letters.
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isLeftOut(name.toUpperCase())))
}
