using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>One thing in a chat as the person sees it now: who it is from, its kind, and its content in the platform's own JSON.</summary>
public sealed record ChatEntry(string Id, string From, string Type, JsonObject Content, DateTimeOffset At)
{
    /// <summary>The text, or a card's title, or a menu's head.</summary>
    public string Text =>
        Content.Text("content") ?? Content.Text("head_content") ?? Content.Text("title") ?? Content.Part("main_title")?.Text("title")
        ?? Content.Text("sub_title_text") ?? (Content.Parts("articles") is [var article, ..] ? article.TextOr("title") : "");

    internal ChatEntry Copy() => this with { Content = (JsonObject)Content.DeepClone() };
}
