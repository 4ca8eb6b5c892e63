import type { Command } from 'commander'

interface Word {
  readonly word: string
  readonly about: string
}

/** What may follow a command. */
interface Words {
  /** Words before: `guide list`; empty for the program itself. */
  readonly path: string
  /** Subcommands, and the choices of an argument. */
  readonly names: readonly Word[]
  readonly options: readonly Word[]
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
  const everywhere = above.length === 0 ? [] : globalOptions(command)
  const options = [...command.options, ...everywhere].flatMap(({ long, description, hidden }) =>
    long === undefined || long === null || hidden ? [] : [{ word: long, about: description }],
  )
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? [])
  const names = [
    ...command.commands.map((each) => ({ word: each.name(), about: each.description() })),
    ...choices.map((word) => ({ word, about: '' })),
  ]
  return [
    { path: above.join(' '), names, options: [...options, { word: '--help', about: 'show help' }] },
    ...command.commands.flatMap((each) => wordsBelow(each, [...above, each.name()])),
  ]
}

/** Options of the program that may stand after any command. */
function globalOptions(command: Command): Command['options'] {
  const root = command.parent === null ? command : command.parent
  return root.parent === null ? root.options.filter(({ long }) => long !== '--version') : globalOptions(root)
}

function joined(words: readonly Word[]): string {
  return words.map(({ word }) => word).join(' ')
}

/** Options are left out of the path, so that they may stand between its words. Files are the shell's own default. */
function bash(name: string, all: readonly Words[]): string {
  const cases = all.map(
    ({ path, names, options }) => `    "${path}") names="${joined(names)}" options="${joined(options)}" ;;`,
  )
  const paths = all.flatMap(({ path }) => (path === '' ? [] : [`"${path}"`]))
  return `# Completion for ${name}: source <(${name} completion bash)
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" names="" options="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${path:+$path }$word" in
      ${paths.join('|')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$names" -- "$current")) ;;
  esac
}
complete -o default -F _${name} ${name}
`
}

function fish(name: string, all: readonly Words[]): string {
  const lines = all.flatMap(({ path, names, options }) => {
    const parts = path === '' ? [] : path.split(' ')
    const next = all.flatMap((other) => {
      const steps = other.path === '' ? [] : other.path.split(' ')
      const isNext = steps.length === parts.length + 1 && parts.every((part, at) => steps[at] === part)
      return isNext ? [steps.at(-1) ?? ''] : []
    })
    const seen = parts.map((part) => `__fish_seen_subcommand_from ${part}`)
    const notYet = next.length === 0 ? [] : [`not __fish_seen_subcommand_from ${next.join(' ')}`]
    const when = [...seen, ...notYet].join('; and ')
    const condition = when === '' ? '' : ` -n '${when}'`
    return [
      ...names.map(({ word, about }) => `complete -c ${name}${condition} -a ${word} -d '${quoted(about)}'`),
      ...options.map(({ word, about }) => `complete -c ${name}${condition} -l ${word.slice(2)} -d '${quoted(about)}'`),
    ]
  })
  return `# Completion for ${name}: ${name} completion fish > ~/.config/fish/completions/${name}.fish\n${lines.join('\n')}\n`
}

function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
}
