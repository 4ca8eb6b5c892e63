import type { Command } from 'commander'

/** What can be typed after a command: its subcommands, options and the choices of its argument. */
interface Words {
  /** Words before: `guide list`; empty for the program itself. */
  readonly path: string
  readonly words: readonly { readonly word: string; readonly about: string }[]
}

/** A script for a shell that completes the commands and options of a program, and files elsewhere. */
export function completionScript(shell: 'bash' | 'zsh' | 'fish', program: Command): string {
  const all = wordsBelow(program, [])
  const name = program.name()
  if (shell === 'fish') return fish(name, all)
  const script = bash(name, all)
  return shell === 'bash' ? script : `autoload -U +X bashcompinit && bashcompinit\n${script}`
}

function wordsBelow(command: Command, above: readonly string[]): Words[] {
  const options = [...command.options, ...(above.length > 0 ? rootOf(command).options : [])]
  const words = [
    ...command.commands.map((each) => ({ word: each.name(), about: each.description() })),
    ...command.registeredArguments.flatMap(({ argChoices }) => (argChoices ?? []).map((word) => ({ word, about: '' }))),
    ...options.flatMap(({ long, description, hidden }) =>
      long === undefined || long === null || hidden ? [] : [{ word: long, about: description }],
    ),
    { word: '--help', about: 'show help' },
  ]
  return [
    { path: above.join(' '), words },
    ...command.commands.flatMap((each) => wordsBelow(each, [...above, each.name()])),
  ]
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent)
}

/** Options are left out of the path, so that they may stand between its words. */
function bash(name: string, all: readonly Words[]): string {
  const cases = all.map(({ path, words }) => `    "${path}") words="${words.map(({ word }) => word).join(' ')}" ;;`)
  const paths = all.map(({ path }) => path).filter((path) => path !== '')
  return `# Completion for ${name}: source <(${name} completion bash)
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" words="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${path:+$path }$word" in
      ${paths.map((path) => `"${path}"`).join('|')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [[ "$current" != -* ]]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _${name} ${name}
`
}

function fish(name: string, all: readonly Words[]): string {
  const lines = all.flatMap(({ path, words }) => {
    const parts = path === '' ? [] : path.split(' ')
    const below = all.filter((other) => other.path.startsWith(path === '' ? '' : `${path} `) && other.path !== path)
    const next = [...new Set(below.map((other) => other.path.split(' ')[parts.length] ?? ''))].filter(
      (word) => word !== '',
    )
    const seen = parts.map((part) => `__fish_seen_subcommand_from ${part}`)
    const notYet = next.length === 0 ? [] : [`not __fish_seen_subcommand_from ${next.join(' ')}`]
    const when = [...seen, ...notYet].join('; and ')
    const condition = when === '' ? '' : ` -n '${when}'`
    return words.map(({ word, about }) => {
      const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${word}`
      return `complete -c ${name}${condition} ${what} -d '${about.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    })
  })
  return `# Completion for ${name}: ${name} completion fish > ~/.config/fish/completions/${name}.fish\n${lines.join('\n')}\n`
}
