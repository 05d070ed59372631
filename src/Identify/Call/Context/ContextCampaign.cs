using System.Text.Json.Nodes;

namespace Identify;

/// <summary>The campaign that brought the user: <c>context.campaign</c>. The members are the UTM parameters without <c>utm_</c>.</summary>
public sealed class ContextCampaign
{
    /// <summary>Which of several links was followed, <c>content</c>.</summary>
    public string? Content { get; set; }

    /// <summary>The kind of link, <c>medium</c>, such as <c>email</c>.</summary>
    public string? Medium { get; set; }

    /// <summary>The campaign's name, <c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The site that the user came from, <c>source</c>.</summary>
    public string? Source { get; set; }

    /// <summary>The words that were searched for, <c>term</c>.</summary>
    public string? Term { get; set; }

    /// <summary>Members of your own, written after the others. One whose name is written already is left out.</summary>
    public JsonObject? AdditionalFields { get; set; }
}
