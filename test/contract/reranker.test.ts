import { featureReranker } from '../../src/retrieve/feature-reranker.js';
import { fakeReranker } from '../fakes/fake-reranker.js';
import { describeReranker } from './reranker.js';

describeReranker('of features', featureReranker);

describeReranker('that reads', fakeReranker());
