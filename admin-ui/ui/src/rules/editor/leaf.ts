import { isParam, type Amount, type Leaf, type Value } from '../rule';

export type FactType = 'NUMBER' | 'FLAG' | 'CODE' | 'CODES';

/** What the value of a comparison looks like. */
export type Shape = 'number' | 'range' | 'flag' | 'code' | 'codes';

/** What has to be known of a fact to compare it. */
export interface Comparable {
  id: string;
  type: FactType;
  operators: readonly string[];
}

/** The shape of value that an operator compares facts of a type with. */
export function shapeOf(op: string, type: FactType): Shape {
  switch (op) {
    case 'isKnown':
      return 'flag';
    case 'between':
      return 'range';
    case 'oneOf':
    case 'noneOf':
    case 'overlaps':
      return 'codes';
    case 'contains':
      return 'code';
    default:
      return type === 'NUMBER' ? 'number' : type === 'FLAG' ? 'flag' : 'code';
  }
}

/** A comparison of this fact in its first way, still to be filled in. */
export function newLeaf(fact: Comparable): Leaf {
  const op = (fact.type === 'NUMBER' ? fact.operators.find((one) => one === 'atLeast') : undefined) ?? fact.operators[0] ?? 'equals';
  return { fact: fact.id, op, value: empty(shapeOf(op, fact.type)) };
}

/** The comparison about another fact. What was filled in stays as far as it means the same there. */
export function withFact(leaf: Leaf, before: Comparable | undefined, fact: Comparable): Leaf {
  if (before?.type !== fact.type || !fact.operators.includes(leaf.op)) {
    return newLeaf(fact);
  }
  const shape = shapeOf(leaf.op, fact.type);
  return { ...leaf, fact: fact.id, value: shape === 'code' || shape === 'codes' ? empty(shape) : leaf.value };
}

/** The comparison in another way, with what was filled in as far as it fits. */
export function withOp(leaf: Leaf, type: FactType, op: string): Leaf {
  return { ...leaf, op, value: reshaped(leaf.value, shapeOf(leaf.op, type), shapeOf(op, type)) };
}

function reshaped(value: Value, from: Shape, to: Shape): Value {
  if (from === to) {
    return value;
  }
  if (from === 'number' && to === 'range') {
    return [value as Amount, value as Amount];
  }
  if (from === 'range' && to === 'number' && Array.isArray(value)) {
    return (value[0] as Amount | undefined) ?? null;
  }
  if (from === 'code' && to === 'codes') {
    return value === '' || value === null ? [] : [value as string];
  }
  if (from === 'codes' && to === 'code' && Array.isArray(value)) {
    return (value[0] as string | undefined) ?? '';
  }
  return empty(to);
}

function empty(shape: Shape): Value {
  switch (shape) {
    case 'number':
      return null;
    case 'range':
      return [null, null];
    case 'flag':
      return true;
    case 'code':
      return '';
    case 'codes':
      return [];
  }
}

/** The names of parameters in a value. */
export function paramsIn(value: Value): readonly string[] {
  if (isParam(value)) {
    return [value.param];
  }
  return Array.isArray(value) ? value.flatMap((one: Amount | string) => (isParam(one) ? [one.param] : [])) : [];
}
