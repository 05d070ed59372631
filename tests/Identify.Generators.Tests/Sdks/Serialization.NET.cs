// The JSON types of Serialization.NET 1.5.0, on which Segment.Analytics.CSharp builds. NULLABLE_OPERATORS came with that version.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Segment.Serialization
{
    public abstract class JsonElement
    {
        public static implicit operator JsonElement(bool value) => Literal.Of(value);
        public static implicit operator JsonElement(string value) => Literal.Of(value);
        public static implicit operator JsonElement(short value) => Literal.Of(value);
        public static implicit operator JsonElement(int value) => Literal.Of(value);
        public static implicit operator JsonElement(long value) => Literal.Of(value);
        public static implicit operator JsonElement(float value) => Literal.Of(value);
        public static implicit operator JsonElement(double value) => Literal.Of(value);
#if NULLABLE_OPERATORS
        public static implicit operator JsonElement(bool? value) => Literal.Of(value);
        public static implicit operator JsonElement(short? value) => Literal.Of(value);
        public static implicit operator JsonElement(int? value) => Literal.Of(value);
        public static implicit operator JsonElement(long? value) => Literal.Of(value);
        public static implicit operator JsonElement(float? value) => Literal.Of(value);
        public static implicit operator JsonElement(double? value) => Literal.Of(value);
#endif
    }

    public abstract class JsonPrimitive : JsonElement
    {
        public abstract bool IsString { get; }
        public abstract string Content { get; }
        public override string ToString() => Content;
        public static JsonPrimitive Create(object value, bool isString) => new Literal(Convert.ToString(value, CultureInfo.CurrentCulture), isString);
    }

    internal sealed class Literal : JsonPrimitive
    {
        internal Literal(string content, bool isString)
        {
            Content = content;
            IsString = isString;
        }

        public override bool IsString { get; }
        public override string Content { get; }
        public override string ToString() => IsString ? Quoted(Content) : Content;

        internal static JsonElement Of(object value) =>
            value is null ? JsonNull.Instance
            : value is string text ? new Literal(text, true)
            : value is bool flag ? new Literal(flag ? "true" : "false", false)
            : (JsonElement)new Literal(Convert.ToString(value, CultureInfo.CurrentCulture), false);

        internal static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
    }

    public sealed class JsonNull : JsonPrimitive
    {
        private JsonNull() { }
        public override bool IsString => false;
        public override string Content => "null";
        public static JsonNull Instance { get; } = new JsonNull();
    }

    public class JsonObject : JsonElement, IEnumerable
    {
        public JsonObject() => Content = new Dictionary<string, JsonElement>();
        public JsonObject(IDictionary<string, JsonElement> content) => Content = new Dictionary<string, JsonElement>(content);

        public IDictionary<string, JsonElement> Content { get; }
        public ICollection<string> Keys => Content.Keys;
        public ICollection<JsonElement> Values => Content.Values;
        public int Count => Content.Count;
        public JsonElement this[string key] { get => Content[key]; set => Content[key] = value; }

        public void Add(string key, JsonElement value) => Content.Add(key, value);
        public void Add(KeyValuePair<string, JsonElement> item) => Content.Add(item);
        public void Clear() => Content.Clear();
        public bool ContainsKey(string key) => Content.ContainsKey(key);
        public bool Remove(string key) => Content.Remove(key);
        public bool TryGetValue(string key, out JsonElement value) => Content.TryGetValue(key, out value);
        public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => Content.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        public override string ToString() => "{" + string.Join(",", Content.Select(pair => Literal.Quoted(pair.Key) + ":" + pair.Value)) + "}";
    }

    public class JsonArray : JsonElement, IEnumerable
    {
        public JsonArray() => Content = new List<JsonElement>();
        public JsonArray(IList<JsonElement> content) => Content = content;

        public IList<JsonElement> Content { get; }
        public int Count => Content.Count;
        public JsonElement this[int index] { get => Content[index]; set => Content[index] = value; }

        public void Add(JsonElement item) => Content.Add(item);
        public IEnumerator<JsonElement> GetEnumerator() => Content.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        public override string ToString() => "[" + string.Join(",", Content) + "]";
    }

    public static class Builders
    {
        public static JsonObject BuildJsonObject(Action<JsonObjectBuilder> action)
        {
            var builder = new JsonObjectBuilder();
            action(builder);
            return new JsonObject(builder.Content);
        }

        public static JsonArray BuildJsonArray(Action<JsonArrayBuilder> action)
        {
            var builder = new JsonArrayBuilder();
            action(builder);
            return new JsonArray(builder.Content);
        }

        public static JsonObjectBuilder PutJsonObject(this JsonObjectBuilder builder, string key, Action<JsonObjectBuilder> action) => builder.Put(key, BuildJsonObject(action));
        public static JsonObjectBuilder PutJsonArray(this JsonObjectBuilder builder, string key, Action<JsonArrayBuilder> action) => builder.Put(key, BuildJsonArray(action));
    }

    public class JsonObjectBuilder
    {
        internal readonly IDictionary<string, JsonElement> Content = new Dictionary<string, JsonElement>();
        internal JsonObjectBuilder() { }

        public JsonObjectBuilder Put(string key, JsonElement element)
        {
            Content.Add(key, element);
            return this;
        }
    }

    public class JsonArrayBuilder
    {
        internal readonly List<JsonElement> Content = new List<JsonElement>();
        internal JsonArrayBuilder() { }

        public JsonArrayBuilder Add(JsonElement element)
        {
            Content.Add(element);
            return this;
        }
    }
}
