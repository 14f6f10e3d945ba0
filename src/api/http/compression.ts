/** Compresses what a scope answers, with the encoding that its caller prefers. */
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** What fits into one packet of a network is not made faster by being smaller. */
const FROM_BYTES = 1_400;
/** Up to this size it is done at once (0.3 ms at most); anything longer is left to other threads, beside the money. */
const AT_ONCE_BYTES = 16_384;
/** Beyond these qualities each further per cent of size costs half as much time again. */
const BROTLI_QUALITY = 3;
const GZIP_LEVEL = 4;

/** Call it before the scope has any route. Requests are taken as they are: nobody sends compressed ones. */
export async function compressAnswers(scope: FastifyInstance): Promise<void> {
  await scope.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: FROM_BYTES,
    syncThreshold: AT_ONCE_BYTES,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    zlibOptions: { level: GZIP_LEVEL },
    globalDecompression: false,
  });
}
