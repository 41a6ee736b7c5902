import { createOpenaiChatModel } from '../../src/adapters/openai-chat-model.js';
import { describeChatModel } from './chat-model.js';

describeChatModel("over OpenAI's protocol", (options) => createOpenaiChatModel({ ...options, temperature: 0 }));
