using Identify.Generators.Model;
using Identify.Generators.Reading;

namespace Identify.Generators.Emitting;

/// <summary>The statements that write one value. Local names are unique within the method that they stand in.</summary>
internal sealed class ValueExpressions(Literals literals)
{
    private readonly HashSet<string> _locals = ["writer", "at", "prefix", "value", "copy", "start", "item", "entry", "i", "_"];

    /// <summary>A member: its name and its value, or nothing where the value is null.</summary>
    public IEnumerable<string> WriteMember(MemberModel member, string owner)
    {
        var value = member.Value;
        var prefix = literals.GetPrefix(member.Trait, value.IsQuoted);
        var expression = $"{owner}.{member.Access}";
        if (!value.IsNullable)
        {
            var write = Write(value, prefix, expression);
            yield return member.WritesNull && CanBeLeftOut(value)
                ? $"at = {OrNull(literals.GetPrefix(member.Trait, isQuoted: false), write)};"
                : $"at = {write};";
            yield break;
        }

        var nullPrefix = member.WritesNull ? literals.GetPrefix(member.Trait, isQuoted: false) : ""; // asking declares it
        var local = GetLocal(member.Access);
        var known = Write(value, prefix, local);
        yield return $"if ({expression} is {value.TypeName} {local})";
        yield return $"    at = {(member.WritesNull && CanBeLeftOut(value) ? OrNull(nullPrefix, known) : known)};";
        if (member.WritesNull)
            yield return $"else\n    at = writer.WriteNull(at, {nullPrefix});";
    }

    /// <summary>The entries that stand among the members.</summary>
    public IEnumerable<string> WriteExtension(MemberModel extension, string owner)
    {
        var expression = $"{owner}.{extension.Access}";
        if (extension.Value.IsNullable)
        {
            var local = GetLocal(extension.Access);
            yield return $"if ({expression} is {extension.Value.TypeName} {local})";
            yield return $"    at = {Write(extension.Value, "default", local)};";
        }
        else
        {
            yield return $"at = {Write(extension.Value, "default", expression)};";
        }
    }

    /// <summary>An array's element, which is <c>null</c> where there is none: the others must keep their places.</summary>
    public string WriteElement(ValueModel value, string expression) =>
        WriteInPlace(value, literals.Get(value.IsQuoted ? ",\"" : ","), literals.Get(","), expression);

    /// <summary>A dictionary's value, whose name has been written already.</summary>
    public string WriteEntry(ValueModel value, string expression) =>
        WriteInPlace(value, literals.Get(value.IsQuoted ? "\"" : ""), "default", expression);

    /// <summary>An identity.</summary>
    public static string WriteId(ValueModel value, string expression)
    {
        if (value.IsNullable)
            return $"{expression} is {value.TypeName} id ? {WriteId(value with { IsNullable = false }, "id")} : at";

        return $"writer.WriteId(at, prefix, {value.IdCast}{expression}{value.Read})";
    }

    private string WriteInPlace(ValueModel value, string prefix, string nullPrefix, string expression)
    {
        if (!value.IsNullable)
        {
            var write = Write(value, prefix, expression);
            return CanBeLeftOut(value) ? $"at = {OrNull(nullPrefix, write)};" : $"at = {write};";
        }

        var local = GetLocal("known");
        return $"at = {OrNull(nullPrefix, $"{expression} is {value.TypeName} {local} ? {Write(value, prefix, local)} : at")};";
    }

    /// <summary>An expression that writes a value, not null if it is a struct, and gives the position after it.</summary>
    private static string Write(ValueModel value, string prefix, string expression) => value.Kind switch
    {
        ValueKind.String or ValueKind.Text => $"writer.WriteString(at, {prefix}, {expression}{value.Read})",
        ValueKind.Formatted => $"writer.WriteFormatted(at, {prefix}, {expression})",
        ValueKind.Boolean => $"writer.WriteBoolean(at, {prefix}, {expression})",
        ValueKind.Number or ValueKind.Floating => $"writer.WriteNumber(at, {prefix}, {value.Cast}{expression})",
        ValueKind.Json => $"writer.WriteJson(at, {prefix}, {expression})",
        ValueKind.Converted => $"writer.WriteConverted(at, {prefix}, {expression}, {value.Target})",
        _ => $"{value.Target}(ref writer, at, {prefix}, {expression})",
    };

    private static string OrNull(string prefix, string write) => $"writer.OrNull(at, {prefix}, {write})";

    private static bool CanBeLeftOut(ValueModel value) =>
        value.Kind is not (ValueKind.Text or ValueKind.Boolean or ValueKind.Number);

    private string GetLocal(string member)
    {
        var name = member.TrimStart('@');
        name = char.ToLowerInvariant(name[0]) + name.Substring(1);
        var local = name.ToIdentifier();
        for (var number = 2; literals.IsTaken(local) || !_locals.Add(local); number++)
            local = name + number;

        return local;
    }
}
