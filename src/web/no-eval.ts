/** Must be imported before any schema: zod would else try `new Function`, which the page's content policy reports. */
import { z } from 'zod';

z.config({ jitless: true });
