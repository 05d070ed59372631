using Identify.Generators.Model;
using Identify.Generators.Parsing;

namespace Identify.Generators.Emitting;

/// <summary>The statements that write one value. Local names are unique within the method that they stand in.</summary>
internal sealed class ValueExpressions(Literals literals)
{
    private readonly HashSet<string> _locals = ["writer", "position", "prefix", "value", "copy", "start", "item", "entry", "i", "_"];

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
                ? $"position = {WriteNullIfOmitted(literals.GetPrefix(member.Trait, isQuoted: false), write)};"
                : $"position = {write};";
            yield break;
        }

        var nullPrefix = member.WritesNull ? literals.GetPrefix(member.Trait, isQuoted: false) : ""; // asking declares it
        var local = GetLocal(member.Access);
        var known = Write(value, prefix, local);
        yield return $"if ({expression} is {value.TypeName} {local})";
        yield return $"    position = {(member.WritesNull && CanBeLeftOut(value) ? WriteNullIfOmitted(nullPrefix, known) : known)};";
        if (member.WritesNull)
            yield return $"else\n    position = writer.WriteNull(position, {nullPrefix});";
    }

    /// <summary>The entries that stand among the members.</summary>
    public IEnumerable<string> WriteExtension(MemberModel extension, string owner)
    {
        var expression = $"{owner}.{extension.Access}";
        if (extension.Value.IsNullable)
        {
            var local = GetLocal(extension.Access);
            yield return $"if ({expression} is {extension.Value.TypeName} {local})";
            yield return $"    position = {Write(extension.Value, "default", local)};";
        }
        else
        {
            yield return $"position = {Write(extension.Value, "default", expression)};";
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
            return $"{expression} is {value.TypeName} id ? {WriteId(value with { IsNullable = false }, "id")} : position";

        // Without the cast, the generic overload would be the better one.
        var cast = value.TypeName is "int" or "uint" ? "(long)" : GetCast(value);
        return $"writer.WriteId(position, prefix, {cast}{ToText(value, expression)})";
    }

    private string WriteInPlace(ValueModel value, string prefix, string nullPrefix, string expression)
    {
        if (!value.IsNullable)
        {
            var write = Write(value, prefix, expression);
            return CanBeLeftOut(value) ? $"position = {WriteNullIfOmitted(nullPrefix, write)};" : $"position = {write};";
        }

        var local = GetLocal("known");
        return $"position = {WriteNullIfOmitted(nullPrefix, $"{expression} is {value.TypeName} {local} ? {Write(value, prefix, local)} : position")};";
    }

    /// <summary>An expression that writes a value, not null if it is a struct, and gives the position after it.</summary>
    private static string Write(ValueModel value, string prefix, string expression) => value.Kind switch
    {
        ValueKind.String or ValueKind.Uri or ValueKind.MailAddress or ValueKind.Text =>
            $"writer.WriteString(position, {prefix}, {(value.Kind == ValueKind.Uri ? expression : ToText(value, expression))})",
        ValueKind.Formatted => $"writer.WriteFormatted(position, {prefix}, {expression})",
        ValueKind.Boolean => $"writer.WriteBoolean(position, {prefix}, {expression})",
        ValueKind.Number or ValueKind.Floating => $"writer.WriteNumber(position, {prefix}, {GetCast(value)}{expression})",
        ValueKind.Json => $"writer.WriteJson(position, {prefix}, {expression})",
        ValueKind.Converted => $"writer.WriteConverted(position, {prefix}, {expression}, {value.Target})",
        _ => $"{value.Target}(ref writer, position, {prefix}, {expression})",
    };

    private static string WriteNullIfOmitted(string prefix, string write) => $"writer.WriteNullIfOmitted(position, {prefix}, {write})";

    private static bool CanBeLeftOut(ValueModel value) =>
        value.Kind is not (ValueKind.Text or ValueKind.Boolean or ValueKind.Number)
        || value.TypeName is "global::System.DateTime" or "global::System.DateTimeOffset" or "global::System.DateOnly"; // the default date is

    private static string ToText(ValueModel value, string expression) => value.Kind switch
    {
        ValueKind.Uri => expression + "?.OriginalString",
        ValueKind.MailAddress => expression + "?.Address",
        _ => expression,
    };

    /// <summary>Small and native integers convert to so many types that the overload would be ambiguous.</summary>
    private static string GetCast(ValueModel value) => value.TypeName switch
    {
        "sbyte" or "byte" or "short" or "ushort" or "global::System.IntPtr" => "(long)",
        "global::System.UIntPtr" => "(ulong)",
        _ => "",
    };

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
