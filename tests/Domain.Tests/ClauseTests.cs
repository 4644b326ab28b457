using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Tests;

public class ClauseTests
{
    [Fact]
    public void Every_refusal_names_its_clause() =>
        Assert.All(Enum.GetValues<Refusal>(), refusal => Assert.Matches("^[一二三四五](\\.[1-5])?$", refusal.Clause()));

    [Fact]
    public void Everything_a_publication_needs_names_its_clause() =>
        Assert.All(Enum.GetValues<PlanItem>(), item => Assert.Matches("^[一二三四五](\\.[1-5])?$", item.Clause()));
}
