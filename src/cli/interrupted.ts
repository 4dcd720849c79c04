/** Does work that Ctrl+C ends early, with what is done by then. A second Ctrl+C ends the program. */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<{ result: Result; interrupted: boolean }> {
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  try {
    return { result: await work(stop.signal), interrupted: stop.signal.aborted }
  } finally {
    process.off('SIGINT', interrupt)
  }
}
