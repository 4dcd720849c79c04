import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  type Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver'

type Handled = ReturnType<MessageStrategy['handleMessage']>

/**
 * What the protocol says of the order of messages: requests before `initialize` and after `shutdown` are answered with an
 * error, notifications but `exit` go by unheard.
 */
export class Lifecycle implements MessageStrategy {
  readonly #answer: (message: Message) => void
  #stage: 'new' | 'open' | 'shut' = 'new'

  /** `answer` sends a message to the editor. */
  constructor(answer: (message: Message) => void) {
    this.#answer = answer
  }

  handleMessage(message: Message, next: (message: Message) => Handled): Handled {
    const { method, id } = message as Partial<RequestMessage>
    if (method === undefined || method === 'exit') return next(message)
    const isAllowed = this.#stage === (method === 'initialize' ? 'new' : 'open')
    if (isAllowed) {
      if (method === 'initialize') this.#stage = 'open'
      if (method === 'shutdown') this.#stage = 'shut'
      return next(message)
    }
    if (id === undefined || id === null) return undefined
    const error =
      this.#stage === 'new'
        ? { code: ErrorCodes.ServerNotInitialized, message: 'The server has not been initialized.' }
        : {
            code: ErrorCodes.InvalidRequest,
            message: `The server has been ${this.#stage === 'open' ? 'initialized' : 'shut down'}.`,
          }
    this.#answer({ jsonrpc: '2.0', id, error } as Message)
    return undefined
  }
}

/** A handler whose answer nobody waits for once its request was cancelled. */
export const heeding =
  <Asked, Answer>(handler: (asked: Asked, token: CancellationToken) => Answer | Promise<Answer>) =>
  (asked: Asked, token: CancellationToken): Promise<Answer> => {
    const cancelled = () =>
      new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
    if (token.isCancellationRequested) return Promise.reject(cancelled())
    return new Promise((resolve, reject) => {
      const heard = token.onCancellationRequested(() => reject(cancelled()))
      Promise.resolve()
        .then(() => handler(asked, token))
        .then(resolve, reject)
        .finally(() => heard.dispose())
    })
  }
