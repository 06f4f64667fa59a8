import type { AWS } from '@serverless/typescript';

export type Function = AWS['functions'][string];
