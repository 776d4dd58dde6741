/** Every server there are settings for: one row each. Loaded only where settings are asked for. */
import { nginx } from './nginx.ts'
import type { Server } from './server.ts'

export const servers = {
  nginx,
} as const satisfies { readonly [name: string]: Server }
