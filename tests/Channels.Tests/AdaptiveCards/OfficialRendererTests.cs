using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests.AdaptiveCards;

/// <summary>The approved cards before the official adaptivecards package at version 1.5: it knows every member, refuses none, and draws them.</summary>
public sealed class OfficialRendererTests(OfficialRenderer official) : IClassFixture<OfficialRenderer>
{
    public static TheoryData<string> Names => [.. SampleCards.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_official_package_has_nothing_to_object(string name) => Assert.Equal("[]", official.Of(name)["faults"]!.ToJsonString());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_official_package_shows_title_facts_and_inputs(string name)
    {
        var card = SampleCards.All[name].Card;
        var text = (string)official.Of(name)["text"]!;
        Assert.All([card.Title, .. card.Facts.Select(fact => fact.Value), .. card.Inputs.Select(input => input.Label)],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Duty("二.3-b")]
    public void Nothing_is_chosen_beforehand(string name) => Assert.Equal(0, (int)official.Of(name)["chosen"]!);

    [Fact]
    public void What_people_typed_becomes_no_link() => Assert.Equal(0, (int)official.Of("typed-by-people")["links"]!);

    [Fact]
    public void A_table_is_drawn_as_a_table() => Assert.Contains("书法", (string)official.Of("week")["text"]!, StringComparison.Ordinal);
}

/// <summary>One run of node for all cards.</summary>
public sealed class OfficialRenderer : IAsyncLifetime
{
    private JsonNode found = new JsonObject();

    public async ValueTask InitializeAsync()
    {
        Assert.True(
            Directory.Exists(Path.Combine(Approved.NodeFolder, "node_modules")),
            $"The official adaptivecards package is not installed: run `npm ci` in {Approved.NodeFolder} (./test.sh does).");

        using var node = Process.Start(new ProcessStartInfo("node", ["check.mjs", Approved.Folder])
        {
            WorkingDirectory = Approved.NodeFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        found = JsonSerializer.Deserialize<JsonNode>(await output)!;
    }

    public JsonNode Of(string name) => found[name + ".json"] ?? throw new InvalidOperationException($"{name} was not looked at.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
