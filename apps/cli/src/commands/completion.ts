import { Argument, type Command } from 'commander'
import type { Context } from '../context.ts'
import type { Io } from '../io.ts'

const shells = ['bash', 'zsh', 'fish'] as const

const examples = `
Examples:
  source <(stackmark completion bash)    in ~/.bashrc
  source <(stackmark completion zsh)     in ~/.zshrc, after compinit
  stackmark completion fish > ~/.config/fish/completions/stackmark.fish`

/** `stackmark completion bash|zsh|fish`: a script that completes commands, options and files. */
export function registerCompletion(program: Command, io: Io, context: Context): void {
  program
    .command('completion')
    .description('print a completion script for your shell')
    .addArgument(new Argument('<shell>', 'your shell').choices(shells))
    .addHelpText('after', examples)
    .action(async (shell: (typeof shells)[number]) => {
      const [{ createProgram }, { completionScript }] = await Promise.all([
        import('../program.ts'),
        import('./completion-script.ts'),
      ])
      // All commands are loaded here: the script knows their options.
      const { program: whole } = await createProgram('all', io, context)
      io.stdout(completionScript(shell, whole))
    })
}
