using System.Text;

namespace AfterSchoolBot.Bot.Programmes.Page;

/// <summary>A page as it is written. Whatever comes from outside goes in as text and comes out as text.</summary>
internal sealed class Html
{
    private readonly StringBuilder written = new(32 * 1024);

    /// <summary>Markup of our own: never anything that somebody wrote.</summary>
    public Html Raw(string markup)
    {
        written.Append(markup).Append('\n');
        return this;
    }

    /// <summary>An element with a text in it.</summary>
    public Html Line(string element, string text, string attributes = "")
    {
        written.Append('<').Append(element);
        if (attributes.Length > 0) written.Append(' ').Append(attributes);
        written.Append('>').Append(Text(text)).Append("</").Append(element.Split(' ')[0]).Append(">\n");
        return this;
    }

    /// <summary>A published text, a paragraph a line, marked as Chinese: it is shown as it was published.</summary>
    public Html Paragraphs(string? text)
    {
        foreach (var paragraph in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Line("p", paragraph, "lang=\"zh\"");
        return this;
    }

    public static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    public override string ToString() => written.ToString();
}
