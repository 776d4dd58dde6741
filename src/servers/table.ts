/** Every server that settings can be written for, a row each. */
import { apache } from './apache.ts'
import { caddy } from './caddy.ts'
import { django } from './django.ts'
import { dockerRegistry } from './docker-registry.ts'
import { elasticsearch } from './elasticsearch.ts'
import { flask } from './flask.ts'
import { go } from './go.ts'
import { gunicorn } from './gunicorn.ts'
import { haproxy } from './haproxy.ts'
import { kafka } from './kafka.ts'
import { kestrel } from './kestrel.ts'
import { mongodb } from './mongodb.ts'
import { mosquitto } from './mosquitto.ts'
import { mysql } from './mysql.ts'
import { nginx } from './nginx.ts'
import { node } from './node.ts'
import { postgresql } from './postgresql.ts'
import { rabbitmq } from './rabbitmq.ts'
import { redis } from './redis.ts'
import type { Server } from './server.ts'
import { springBoot } from './spring-boot.ts'
import { traefik } from './traefik.ts'
import { uvicorn } from './uvicorn.ts'

export const servers = {
  flask,
  django,
  gunicorn,
  uvicorn,
  nginx,
  apache,
  haproxy,
  caddy,
  traefik,
  node,
  go,
  'spring-boot': springBoot,
  kestrel,
  postgresql,
  mysql,
  redis,
  mongodb,
  mosquitto,
  rabbitmq,
  kafka,
  elasticsearch,
  'docker-registry': dockerRegistry,
} as const satisfies { readonly [name: string]: Server }
