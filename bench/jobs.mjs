/** Every job, a row each. */
import { action } from './jobs/action.mjs'
import { authorities } from './jobs/authority.mjs'
import { batches } from './jobs/batch.mjs'
import { container } from './jobs/container.mjs'
import { pairs } from './jobs/pair.mjs'
import { pkcs12 } from './jobs/pkcs12.mjs'

/** @import { Job } from './types.d.ts' */

/** @type {readonly Job[]} */
export const jobs = [...pairs, ...authorities, ...batches, pkcs12, action, container]
