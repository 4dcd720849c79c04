// Loaded before the server that is weighed (with --expose-gc): asked by a signal, it says on standard error how many bytes
// are in use once all that nobody needs is gone.
process.on('SIGUSR2', () => {
  globalThis.gc()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  process.stderr.write(`weighed ${JSON.stringify({ heapUsed, external, arrayBuffers })}\n`)
})
