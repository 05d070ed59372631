// LaunchDarkly.CommonSdk 7.2.0 and LaunchDarkly.ServerSdk 8.16.0.
using System;

namespace LaunchDarkly.Sdk
{
    public readonly struct LdValue
    {
        public static LdValue Of(string value) => default;
        public static LdValue Of(bool value) => default;
        public static LdValue Of(int value) => default;
        public static LdValue Of(long value) => default;
        public static LdValue Of(double value) => default;
    }

    public readonly struct ContextKind
    {
        public ContextKind(string value) => Value = value;
        public string Value { get; }
        public static ContextKind Default => new ContextKind("user");
        public static ContextKind Multi => new ContextKind("multi");
        public static ContextKind Of(string value) => new ContextKind(value);
    }

    public readonly struct Context
    {
        public static Context New(string key) => default;
        public static Context New(ContextKind kind, string key) => default;
        public static ContextBuilder Builder(string key) => new ContextBuilder();
        public static ContextBuilder Builder(ContextKind kind, string key) => new ContextBuilder();
        public static ContextBuilder BuilderFromContext(Context context) => new ContextBuilder();
    }

    public sealed class ContextBuilder
    {
        public Context Build() => default;
        public ContextBuilder Key(string key) => this;
        public ContextBuilder Kind(ContextKind kind) => this;
        public ContextBuilder Kind(string kindString) => this;
        public ContextBuilder Name(string name) => this;
        public ContextBuilder Anonymous(bool anonymous) => this;
        public ContextBuilder Set(string attributeName, LdValue value) => this;
        public ContextBuilder Set(string attributeName, bool value) => this;
        public ContextBuilder Set(string attributeName, int value) => this;
        public ContextBuilder Set(string attributeName, double value) => this;
        public ContextBuilder Set(string attributeName, long value) => this;
        public ContextBuilder Set(string attributeName, string value) => this;
        public bool TrySet(string attributeName, LdValue value) => true;
        public ContextBuilder Private(params string[] attributeRefs) => this;
    }

    public class User
    {
        public static User WithKey(string key) => new User();
        public static IUserBuilder Builder(string key) => null;
    }

    public interface IUserBuilder
    {
        User Build();
        IUserBuilder Key(string key);
        IUserBuilder Anonymous(bool anonymous);
        IUserBuilderCanMakeAttributePrivate Email(string email);
        IUserBuilderCanMakeAttributePrivate Name(string name);
        IUserBuilderCanMakeAttributePrivate FirstName(string firstName);
        IUserBuilderCanMakeAttributePrivate Custom(string name, string value);
        IUserBuilderCanMakeAttributePrivate Custom(string name, LdValue value);
    }

    public interface IUserBuilderCanMakeAttributePrivate : IUserBuilder
    {
        IUserBuilder AsPrivateAttribute();
    }
}

namespace LaunchDarkly.Sdk.Server.Interfaces
{
    public interface ILdClient
    {
        void Identify(Context context);
        void Track(string name, Context context);
    }
}
