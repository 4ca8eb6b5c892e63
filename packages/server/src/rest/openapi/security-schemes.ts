/** The two ways to be somebody, where people sign in. */
export const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'A token of createToken, for scripts and assistants.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'stackmark.session_token',
    description: 'What signing in at `/api/auth/sign-in/email` leaves in a browser.',
  },
} as const
