using Identify.Generators.Model;

namespace Identify.Generators.Emitting;

/// <summary>Emits the methods that write objects, enums and collections.</summary>
internal sealed class ShapeEmitter(ClassScope scope, SourceWriter source)
{
    public const string Writer = "global::Identify.TraitsWriter";
    public const string Prefix = "global::System.ReadOnlySpan<byte>";

    /// <summary>The JIT stops inlining in large methods, and each member then costs about twice as much.</summary>
    private const int MaxMembersPerMethod = 30;

    /// <summary>Emits the method that writes a shape, and those that a large object is split into.</summary>
    public void EmitMethod(ShapeModel shape, string accessibility, string name)
    {
        var isByReference = shape is ObjectShape { CanBeNull: false, CopiesOnRead: false };
        source.Open($"{accessibility} static int {name}(ref {Writer} writer, int position, {Prefix} prefix, {(isByReference ? "in " : "")}{shape.TypeName} value)");
        if (shape.CanBeNull)
            source.Line("if (value is null)\n    return position;\n");

        switch (shape)
        {
            case ObjectShape objects:
                EmitObject(objects, name, "value");
                break;

            case EnumShape enums:
                EmitEnum(enums);
                break;

            case ArrayShape array:
                EmitArray(array);
                break;

            case MapShape map:
                EmitMap(map);
                break;
        }

        source.Close();
        if (shape is ObjectShape large)
            EmitParts(large, name);
    }

    /// <summary>Emits the statements that write an object.</summary>
    /// <param name="shape">The object.</param>
    /// <param name="method">The method that they are in.</param>
    /// <param name="value">The variable that holds the object.</param>
    public void EmitObject(ObjectShape shape, string method, string value)
    {
        source.Line("int start = writer.BeginObject(position, prefix);\nposition = start;");
        var expressions = new ValueExpressions(scope);
        if (shape.Members.Count <= MaxMembersPerMethod)
        {
            EmitMembers(shape.Members, expressions, value);
        }
        else
        {
            for (var part = 1; part <= GetPartCount(shape); part++)
                source.Line($"position = {method}Part{part}(ref writer, position, {(shape.CopiesOnRead ? "ref " : "")}{value});");
        }

        if (shape.Extension is { } extension)
        {
            EmitBeforeRead(extension);
            foreach (var line in expressions.WriteExtension(extension, value))
                source.Line(line);
        }

        source.Line("\nreturn writer.EndObject(start, position);");
    }

    /// <summary>Emits the methods that a large object is split into. Structs are passed by reference.</summary>
    public void EmitParts(ObjectShape shape, string method)
    {
        if (shape.Members.Count <= MaxMembersPerMethod)
            return;

        var modifier = shape.CanBeNull ? "" : shape.CopiesOnRead ? "ref " : "in ";
        for (var part = 1; part <= GetPartCount(shape); part++)
        {
            var members = shape.Members.Skip((part - 1) * MaxMembersPerMethod).Take(MaxMembersPerMethod);
            source.Line();
            source.Open($"private static int {method}Part{part}(ref {Writer} writer, int position, {modifier}{shape.TypeName} value)");
            EmitMembers(members, new ValueExpressions(scope), "value");
            source.Line("\nreturn position;");
            source.Close();
        }
    }

    /// <summary>Emits the call that names the member to blame if reading it throws.</summary>
    public void EmitBeforeRead(MemberModel member)
    {
        if (member.FailureLabel is { } label)
            source.Line($"writer.BeforeRead(position, {CSharpText.Quote(label)});");
    }

    private static int GetPartCount(ObjectShape shape) => (shape.Members.Count + MaxMembersPerMethod - 1) / MaxMembersPerMethod;

    private void EmitMembers(IEnumerable<MemberModel> members, ValueExpressions expressions, string value)
    {
        foreach (var member in members)
        {
            EmitBeforeRead(member);
            foreach (var line in expressions.WriteMember(member, value))
                source.Line(line);
        }
    }

    private void EmitEnum(EnumShape shape)
    {
        source.Open("switch (value)");
        foreach (var item in shape.Cases)
        {
            var name = scope.Constants.Get($"\"{Utf8Constants.EscapeJson(item.Name)}\"");
            source.Line($"case {item.Value}:\n    return writer.WriteRaw(position, prefix, {name});");
        }

        source.Line($"default:\n    return writer.WriteNumber(position, prefix, ({shape.NumberType})value);");
        source.Close();
    }

    private void EmitArray(ArrayShape shape)
    {
        if (GetDefaultCheck(shape.Loop) is { } isDefault)
            source.Line($"if ({isDefault})\n    return position;\n");

        source.Line("int start = writer.BeginArray(position, prefix);\nposition = start;");
        switch (shape.Loop)
        {
            case LoopKind.Index:
                OpenIndexLoop("value", "Count", shape.ElementType);
                break;
            case LoopKind.Span:
                // No foreach: Roslyn 4.14 asks for C# 13 because of the interfaces of the span's enumerator.
                source.Line($"global::System.ReadOnlySpan<{shape.ElementType}> items = value.Span;");
                OpenIndexLoop("items", "Length", shape.ElementType);
                break;
            case LoopKind.Interface:
                source.Open($"foreach ({shape.ElementType} item in (global::System.Collections.Generic.IEnumerable<{shape.ElementType}>)value)");
                break;
            default:
                source.Open($"foreach ({shape.ElementType} item in value)");
                break;
        }

        source.Line(new ValueExpressions(scope).WriteElement(shape.Element, "item"));
        source.Close();
        source.Line();
        source.Line("return writer.EndArray(start, position);");
    }

    private static string? GetDefaultCheck(LoopKind loop) => loop switch
    {
        LoopKind.ImmutableArray => "value.IsDefault",
        LoopKind.ArraySegment => "value.Array is null",
        _ => null,
    };

    private void OpenIndexLoop(string items, string count, string elementType)
    {
        source.Open($"for (int i = 0; i < {items}.{count}; i++)");
        source.Line($"{elementType} item = {items}[i];");
    }

    private void EmitMap(MapShape shape)
    {
        if (!shape.IsInline)
            source.Line("int start = writer.BeginObject(position, prefix);\nposition = start;");

        if (shape.Loop == LoopKind.JsonProperties)
            source.Line("if (value.ValueKind != global::System.Text.Json.JsonValueKind.Object)\n    return position;\n");

        var entries = shape.Loop switch
        {
            LoopKind.JsonProperties => "value.EnumerateObject()",
            LoopKind.Interface => $"(global::System.Collections.Generic.IEnumerable<{shape.EntryType}>)value",
            _ => "value",
        };
        source.Open($"foreach ({shape.EntryType} entry in {entries})");
        if (shape.Taken.Count > 0)
        {
            source.Open($"switch ({shape.EntryName})");
            foreach (var trait in shape.Taken)
                source.Line($"case {CSharpText.Quote(trait)}:");

            source.Line("    continue; // written from a member");
            source.Close();
            source.Line();
        }

        source.Line($"position = writer.WriteName(position, {shape.EntryName});");
        source.Line(new ValueExpressions(scope).WriteEntry(shape.Element, "entry.Value"));
        source.Close();
        source.Line();
        source.Line(shape.IsInline ? "return position;" : "return writer.EndObject(start, position);");
    }
}
