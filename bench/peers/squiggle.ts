import { serve } from '../peer/serve.ts'
import { runSquiggle, squiggleProgram } from './squiggle-model.ts'
import type { KernelTask } from './tasks.ts'

await serve(
  { Squiggle: '0.10.0' },
  {
    kernel(task: KernelTask) {
      const program = squiggleProgram(task)
      return () => runSquiggle(program, task)
    },
  },
)
