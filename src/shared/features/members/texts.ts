export * as en from './en';
export * as zhCN from './zh-CN';
