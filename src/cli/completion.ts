import { CannotRun, type Command, type Option, type Surface } from './command.ts'
import { allCommands } from './commands.ts'

export const command: Command = {
  name: 'completion',
  summary: 'prints shell completions for bash, zsh or fish',
  operands: 'SHELL',
  options: {},
  async run(_values, [shell], surface: Surface) {
    const scripts: Record<string, (commands: Command[]) => string> = { bash, zsh, fish }
    const script = shell !== undefined && Object.hasOwn(scripts, shell) ? scripts[shell] : undefined
    if (!script) throw new CannotRun('completion needs a shell: bash, zsh or fish.')
    surface.print(script(await allCommands()))
    return 0
  },
}

const optionsOf = ({ options }: Command) => Object.entries(options)

/** `--fail-on`'s choices; nothing where any text will do. */
const choicesOf = ({ choices }: Option) => (choices ?? []).join(' ')

/** Completes commands, options, their choices, and files everywhere else. */
function bash(commands: Command[]): string {
  const choices = commands.flatMap(each =>
    optionsOf(each).flatMap(([name, option]) =>
      option.choices ? [`    ${each.name}:--${name}) words="${choicesOf(option)}" ;;`] : [],
    ),
  )
  const options = commands.map(
    each =>
      `    ${each.name}) words="${optionsOf(each)
        .map(([name]) => `--${name}`)
        .join(' ')}" ;;`,
  )
  return `# To use it: eval "$(standards-desk completion bash)"
_standards_desk() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}:$before" in
${choices.join('\n')}
  esac
  if [ -z "$words" ]; then
    case "$word" in
      -*) case "\${COMP_WORDS[1]}" in
${options.join('\n')}
      esac ;;
    esac
  fi
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _standards_desk standards-desk
`
}

/** A text between single quotes, with what zsh would take for its own marked. */
const quoted = (text: string) => text.replace(/'/g, "'\\''").replace(/[[\]:]/g, '\\$&')

function zsh(commands: Command[]): string {
  const cases = commands.map(each => {
    const rows = optionsOf(each).map(([name, option]) => {
      const value =
        option.type === 'boolean'
          ? ''
          : `:${option.value?.toLowerCase() ?? 'value'}:${option.choices ? `(${choicesOf(option)})` : '_files'}`
      return `'${option.multiple ? '*' : ''}--${name}[${quoted(option.description)}]${value}'`
    })
    return `    ${each.name}) _arguments ${[...rows, "'*:file:_files'"].join(' ')} ;;`
  })
  return `#compdef standards-desk
# To use it: standards-desk completion zsh > "\${fpath[1]}/_standards-desk"
_standards_desk() {
  local -a commands=(
${commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _standards_desk standards-desk
`
}

function fish(commands: Command[]): string {
  const plain = (text: string) => text.replace(/[\\']/g, '\\$&')
  const rows = commands.flatMap(each => [
    `complete -c standards-desk -n __fish_use_subcommand -f -a ${each.name} -d '${plain(each.summary)}'`,
    ...optionsOf(each).map(
      ([name, option]) =>
        `complete -c standards-desk -n '__fish_seen_subcommand_from ${each.name}' -l ${name}${option.type === 'boolean' ? '' : ' -r'}${option.choices ? ` -f -a '${choicesOf(option)}'` : ''} -d '${plain(option.description)}'`,
    ),
  ])
  return `# To use it: standards-desk completion fish > ~/.config/fish/completions/standards-desk.fish\n${rows.join('\n')}\n`
}
