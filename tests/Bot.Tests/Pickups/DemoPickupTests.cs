using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Pickups;

/// <summary>At the demo school somebody may be fetched by others than the parents from the first minute on.</summary>
public sealed class DemoPickupTests
{
    [Theory]
    [InlineData("dl_parent_wang", "接送名单 王小明", "爷爷 王建国（尾号 2208）")]
    [InlineData("dl_parent_chen", "接送名单", "奶奶 李秀兰（尾号 6034）")]
    public async Task Both_parents_of_the_demo_find_an_adult_on_their_list(string parent, string words, string adult)
    {
        await using var host = await DemoTalks.StartAsync();
        await host.As(parent).Says(words).Hears(adult, "[加接送人]");
    }
}
