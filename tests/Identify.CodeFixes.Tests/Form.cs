using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Tests;

/// <summary>The ways to write the same types.</summary>
public enum Form
{
    Class,
    Struct,
    Record,
    RecordStruct,
    Interface,

    /// <summary>Every second member stands in another file.</summary>
    Partial,

    /// <summary>Beside the statements of a program.</summary>
    Program,

    /// <summary>In the oldest language that is served.</summary>
    CSharp7,
}

/// <summary>Writes plain classes in another form, with a comment on everything.</summary>
internal static partial class FormWriter
{
    /// <summary>The files: the types, and what stands elsewhere.</summary>
    /// <param name="source">Classes with automatic properties, and classes in them.</param>
    /// <param name="form">The form.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="hasUsing">Whether the library's names are short.</param>
    public static IEnumerable<string> Write(string source, Form form, string space, bool hasUsing)
    {
        var types = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot().Members.Cast<ClassDeclarationSyntax>().ToList();
        var directive = hasUsing ? "using Identify;\n\n" : "";
        var statement = form == Form.Program && hasUsing && space.EndsWith('0') ? "System.Console.WriteLine();\n\n" : "";
        yield return Finish($"{directive}{statement}namespace {space}\n{{\n{string.Join("\n", types.Select(type => Write(type, form, 0)))}}}\n");
        if (form == Form.Partial)
            yield return Finish($"{directive}namespace {space}\n{{\n{string.Join("\n", types.Select(type => Write(type, form, 1)))}}}\n");

        string Finish(string file)
        {
            file = form == Form.CSharp7 ? file.Replace("?", "", StringComparison.Ordinal) : file;
            return hasUsing ? file : AttributeStart().Replace(file, "[Identify.");
        }
    }

    private static string Write(ClassDeclarationSyntax type, Form form, int part)
    {
        var attributes = part == 0 ? string.Concat(type.AttributeLists.Select(list => $"    {list}\n")) : "";
        var modifiers = form == Form.Partial ? $"{type.Modifiers} partial" : type.Modifiers.ToString();
        var inner = string.Concat(type.Members.OfType<ClassDeclarationSyntax>().Select(member => Write(member, form, part)));
        var properties = type.Members.OfType<PropertyDeclarationSyntax>().Index().Where(entry => form != Form.Partial || entry.Index % 2 == part).ToList();
        var head = $"    // The {type.Identifier}, part {part}.\n{attributes}    {modifiers} {GetKeyword(form)} {type.Identifier}";

        if (form is Form.Record or Form.RecordStruct)
        {
            var parameters = properties.Select(entry => $"        /* note {entry.Index} */ {entry.Item.AttributeLists.FirstOrDefault()}{entry.Item.Type} {entry.Item.Identifier}");
            return $"{head}(\n{string.Join(",\n", parameters)})" + (inner.Length > 0 ? $"\n    {{\n{inner}    }} // End.\n" : "; // End.\n");
        }

        var access = form == Form.Interface ? "" : "public ";
        var members = properties.Select(entry =>
            $"        /// <summary>The {entry.Item.Identifier}.</summary>\n        {string.Join(" ", entry.Item.AttributeLists)} {access}{entry.Item.Type} {entry.Item.Identifier} {{ get; set; }} // Note {entry.Index}.\n");
        return $"{head}\n    {{\n{string.Join("\n", members)}{inner}    }} // End.\n";
    }

    private static string GetKeyword(Form form) => form switch
    {
        Form.Struct => "struct",
        Form.Record => "record",
        Form.RecordStruct => "record struct",
        Form.Interface => "interface",
        _ => "class",
    };

    [GeneratedRegex(@"\[(?=[A-Z])")]
    private static partial Regex AttributeStart();
}
