// OpenFeature 2.14.1.
using System;

namespace OpenFeature.Model
{
    public class Value
    {
        public Value(string value) { }
    }

    public class Structure { }

    public sealed class EvaluationContext
    {
        public static EvaluationContext Empty => new EvaluationContext();
        public static EvaluationContextBuilder Builder() => new EvaluationContextBuilder();
    }

    public sealed class EvaluationContextBuilder
    {
        public EvaluationContextBuilder SetTargetingKey(string targetingKey) => this;
        public EvaluationContextBuilder Set(string key, Value value) => this;
        public EvaluationContextBuilder Set(string key, string value) => this;
        public EvaluationContextBuilder Set(string key, int value) => this;
        public EvaluationContextBuilder Set(string key, double value) => this;
        public EvaluationContextBuilder Set(string key, long value) => this;
        public EvaluationContextBuilder Set(string key, bool value) => this;
        public EvaluationContextBuilder Set(string key, Structure value) => this;
        public EvaluationContextBuilder Set(string key, DateTime value) => this;
        public EvaluationContext Build() => new EvaluationContext();
    }
}
