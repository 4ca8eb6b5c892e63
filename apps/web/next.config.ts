import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // The packages are sources, without a build of their own.
  transpilePackages: ['@stackmark/engine', '@stackmark/guide', '@stackmark/report'],
  typescript: { ignoreBuildErrors: true },
  // The policy that goes with pages is made for each of them: see proxy.ts.
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
        ],
      },
    ]),
}

export default config
