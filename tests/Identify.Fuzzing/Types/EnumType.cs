using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Identify.Fuzzing.Values;

namespace Identify.Fuzzing.Types;

/// <summary>An enum: of any size, with aliases, names by attribute, or flags.</summary>
internal sealed class EnumType(string space, string name, string underlying, bool isFlags, IReadOnlyList<EnumMember> members)
    : FuzzType($"{space}.{name}", isValueType: true)
{
    private Type? _type;

    public string Source
    {
        get
        {
            var source = new StringBuilder();
            source.Append(CultureInfo.InvariantCulture, $"{(isFlags ? "[Flags] " : "")}public enum {name} : {underlying} {{ ");
            foreach (var member in members)
            {
                var attribute = member.JsonName is null ? "" : $"[JsonStringEnumMemberName({CSharp.Quote(member.JsonName)})] ";
                source.Append(CultureInfo.InvariantCulture, $"{attribute}@{member.Name} = {member.Value}, ");
            }

            return source.Append('}').ToString();
        }
    }

    public override Type Resolve(Assembly assembly) => _type ??= assembly.GetType(Name, throwOnError: true)!;

    public override object? Create(ValueSource source)
    {
        var value = source.Random.Next(4) == 0 ? source.Random.Next(100) : members[source.Random.Next(members.Count)].Value;
        return source.Count(Enum.ToObject(_type!, value));
    }

    public override Expected? Expect(object value, Expectation expectation)
    {
        var digits = ((Enum)value).ToString("D");
        if (isFlags || members.FirstOrDefault(member => member.Value.ToString(CultureInfo.InvariantCulture) == digits) is not { } member)
            return new ExpectedNumber(digits);

        return new ExpectedText(member.JsonName ?? expectation.Settings.Policy.ConvertName(member.Name));
    }
}

internal sealed record EnumMember(string Name, long Value, string? JsonName);
