using Identify.Generators.Model;

namespace Identify.Generators.Emitting;

/// <summary>The statements that write values. Local names are unique within one method.</summary>
internal sealed class ValueExpressions(ClassScope scope)
{
    private readonly HashSet<string> _locals = ["writer", "position", "prefix", "value", "copy", "start", "items", "item", "entry", "i", "_"];

    /// <summary>A member: its name and its value, or nothing if the value is null.</summary>
    public IEnumerable<string> WriteMember(MemberModel member, string owner)
    {
        var value = member.Value;
        var prefix = scope.Constants.GetPrefix(member.Trait, value.IsQuoted);
        var expression = $"{owner}.{member.Access}";
        var canWriteNull = member.WritesNull && (value.IsNullable || !value.IsAlwaysWritten);
        var nullPrefix = canWriteNull ? scope.Constants.GetPrefix(member.Trait, isQuoted: false) : ""; // GetPrefix registers the constant
        if (!value.IsNullable)
        {
            if (member.OmitsDefault)
            {
                var read = GetLocal(member.Access);
                yield return $"{value.TypeName} {read} = {expression};";
                yield return $"if (!global::System.Collections.Generic.EqualityComparer<{value.TypeName}>.Default.Equals({read}, default({value.TypeName})))";
                yield return $"    position = {Write(value, prefix, read)};";
                yield break;
            }

            var write = Write(value, prefix, expression);
            yield return canWriteNull ? $"position = {WriteNullIfOmitted(nullPrefix, write)};" : $"position = {write};";
            yield break;
        }

        var local = GetLocal(member.Access);
        var known = Write(value, prefix, local);
        yield return $"if ({expression} is {value.TypeName} {local})";
        yield return $"    position = {(member.WritesNull && !value.IsAlwaysWritten ? WriteNullIfOmitted(nullPrefix, known) : known)};";
        if (member.WritesNull)
            yield return $"else\n    position = writer.WriteNull(position, {nullPrefix});";
    }

    /// <summary>The entries that are written among the members.</summary>
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

    /// <summary>An array's element, null if it is omitted, so that the others keep their places.</summary>
    public string WriteElement(ValueModel value, string expression) =>
        WriteInPlace(value, scope.Constants.Get(value.IsQuoted ? ",\"" : ","), scope.Constants.Get(","), expression);

    /// <summary>A dictionary's value, whose name has been written already.</summary>
    public string WriteEntry(ValueModel value, string expression) =>
        WriteInPlace(value, scope.Constants.Get(value.IsQuoted ? "\"" : ""), "default", expression);

    /// <summary>An identity.</summary>
    public string WriteId(MemberModel member, string owner)
    {
        var read = $"{owner}.{member.Access}";
        return member.Value.IsNullable ? $"{read} is {member.Value.TypeName} id ? {Write("id")} : position" : Write(read);

        string Write(string expression) => member.Value switch
        {
            LeafValue leaf => $"writer.WriteId(position, prefix, {leaf.IdCast}{expression}{leaf.IdRead})",
            ConvertedValue converted => $"writer.WriteConvertedId(position, prefix, {expression}, {scope.GetConverter(converted)})",
            _ => throw new ArgumentException($"Not an ID: {member.Value}.", nameof(member)),
        };
    }

    private string WriteInPlace(ValueModel value, string prefix, string nullPrefix, string expression)
    {
        if (!value.IsNullable)
        {
            var write = Write(value, prefix, expression);
            return value.IsAlwaysWritten ? $"position = {write};" : $"position = {WriteNullIfOmitted(nullPrefix, write)};";
        }

        var local = GetLocal("known");
        return $"position = {WriteNullIfOmitted(nullPrefix, $"{expression} is {value.TypeName} {local} ? {Write(value, prefix, local)} : position")};";
    }

    /// <summary>An expression that writes a value, which is not a null <c>Nullable&lt;T&gt;</c>, and returns the position after it.</summary>
    private string Write(ValueModel value, string prefix, string expression) => value switch
    {
        LeafValue leaf => $"writer.{leaf.Method}(position, {prefix}, {leaf.Cast}{expression}{leaf.Read})",
        ConvertedValue converted => $"writer.WriteConverted(position, {prefix}, {expression}, {scope.GetConverter(converted)})",
        ShapeValue shape => $"{scope.GetMethod(shape.Key)}(ref writer, position, {prefix}, {expression})",
        _ => throw new ArgumentException($"Unknown value: {value}.", nameof(value)),
    };

    private static string WriteNullIfOmitted(string prefix, string write) => $"writer.WriteNullIfOmitted(position, {prefix}, {write})";

    private string GetLocal(string member)
    {
        var name = member.TrimStart('@');
        name = char.ToLowerInvariant(name[0]) + name.Substring(1);
        var local = name.ToIdentifier();
        for (var number = 2; scope.Names.Contains(local) || !_locals.Add(local); number++)
            local = name + number;

        return local;
    }
}
