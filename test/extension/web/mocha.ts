// What a web worker has in place of mocha's exports: its globals, which are there once `mocha.setup` has run.
type Interface = typeof import('mocha')

const { suite, suiteSetup, suiteTeardown, setup, teardown, test } = globalThis as unknown as Interface

export { setup, suite, suiteSetup, suiteTeardown, teardown, test }
