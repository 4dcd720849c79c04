// VS Code writes its logs, and what extensions log, with a compiled addon. This does the
// same in plain JavaScript, so that the Output panel has its lines with nothing compiled.
const { appendFileSync, mkdirSync } = require('node:fs')
const { dirname } = require('node:path')

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical']

class Logger {
  constructor(_type, _name, file) {
    this.file = file
    this.level = 2
    this.plain = false
  }
  write(level, message) {
    if (level < this.level) return
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '')
    try {
      appendFileSync(this.file, this.plain ? message : `${time} [${names[level]}] ${message}\n`)
    } catch {
      // The folder of logs goes when the server ends, sometimes before its last line.
    }
  }
  trace(message) {
    this.write(0, message)
  }
  debug(message) {
    this.write(1, message)
  }
  info(message) {
    this.write(2, message)
  }
  warn(message) {
    this.write(3, message)
  }
  error(message) {
    this.write(4, message)
  }
  critical(message) {
    this.write(5, message)
  }
  getLevel() {
    return this.level
  }
  setLevel(level) {
    this.level = level
  }
  setPattern() {}
  clearFormatters() {
    this.plain = true
  }
  flush() {}
  drop() {}
}

async function create(name, file) {
  mkdirSync(dirname(file), { recursive: true })
  return new Logger('rotating', name, file)
}

exports.version = 0
exports.Logger = Logger
exports.setLevel = () => {}
exports.setFlushOn = () => {}
exports.createRotatingLogger = create
exports.createAsyncRotatingLogger = create
