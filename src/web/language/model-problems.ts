import type { ModelProblem } from '../../schemas.js';

/** What is wrong with the model, behind its name. */
export const MODEL_PROBLEMS = {
  zh: {
    key: '的密钥不被接受，请告诉管理员',
    name: '在模型服务里找不到，请告诉管理员',
    address: '的地址上没有模型服务，请告诉管理员',
    quota: '的额度已用完，请告诉管理员',
    length: '读不了这么长的请求',
    slow: '回应太慢',
    unavailable: '目前连不上',
  },
  en: {
    key: 'has a key that is not accepted; tell your administrator',
    name: 'is not known to its service; tell your administrator',
    address: 'is not at its address; tell your administrator',
    quota: 'has no quota left; tell your administrator',
    length: 'cannot read so long a request',
    slow: 'is too slow',
    unavailable: 'cannot be reached',
  },
} satisfies Record<'zh' | 'en', Record<ModelProblem, string>>;
