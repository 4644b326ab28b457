using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AfterSchoolBot.Bot;

namespace AfterSchoolBot.Bot.Tests.Dialogs;

public sealed class WeComMenuTests
{
    [Fact]
    public void Each_button_of_the_menu_in_the_manifest_is_a_word_that_the_assistant_knows()
    {
        var menu = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "manifests", "wecom", "menu.json")))!;
        var keys = menu["button"]!.AsArray().SelectMany(button => button!["sub_button"]?.AsArray() ?? [button.DeepClone()]).Select(button => button!["key"]!.GetValue<string>()).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.NotNull(Commands.Find(key)));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
