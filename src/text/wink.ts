import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** The tagger, one instance for all: each holds a model of some 20 MB. */
export const wink = winkNLP(model, ['pos']);
