// What a web worker has in place of `node:assert/strict`: the same, as a package.
// @ts-expect-error: it brings no types, and those of Node's own are used wherever it takes its place.
import assert from 'assert/'

export default assert.strict
