import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * The page talks to nobody but its own origin, and evaluates no text. Held twice: as a meta tag in the built page, so that
 * it holds on any static host, and as a header where we serve it ourselves.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Only in the build: the development server needs inline scripts. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
  ],
};

export default defineConfig({
  base: "./",
  plugins: [react(), contentSecurityPolicy],
  worker: { format: "es" },
  build: { target: "es2022", assetsInlineLimit: 0 },
  preview: { headers: { "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff" } },
  test: { include: ["tests/**/*.test.ts"], exclude: ["tests/browser/**", "node_modules/**"], environment: "node" },
});
