import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The policy of the worker that reads PDFs: what it loads is ours, and of all scripts it alone may compile WebAssembly,
 * without which pdf.js shows no fax and JBIG2 images, as scanned pages are.
 */
export const PDF_WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'";

/** Headers that keep the page to its own scripts and out of other sites' frames. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      // Helmet's own defaults would upgrade to https, which plain http on localhost does not speak.
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // antd writes its styles into the page while it runs.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        // pdf.js reads PDFs in one.
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        // These three do not fall back to default-src.
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // Whether a host is to be called by https only is for the proxy that speaks https to say.
    strictTransportSecurity: false,
  });
}
