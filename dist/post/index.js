// The Action's clean-up: the same bundle, told that the job is over.
process.env.SELFSIGNED_CERT_PHASE = 'post'
await import('../main/index.js')
