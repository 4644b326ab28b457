using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Channels.Teams.Checks;
using AfterSchoolBot.Testing.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>What 'teams check' finds, against a Teams that runs at home and this program's own door.</summary>
public sealed class TeamsCheckTests
{
    private static readonly Uri Nobody = new("http://127.0.0.1:1/");

    public static TheoryData<string, Action<TeamsOptions>, TeamsPoint> Broken => new()
    {
        { "switched off", options => options.Enabled = false, TeamsPoint.Enabled },
        { "no app id", options => options.AppId = "", TeamsPoint.AppId },
        { "a name for an app id", options => options.AppId = "our-bot", TeamsPoint.AppId },
        { "a name for a tenant", options => options.TenantId = "common", TeamsPoint.Tenant },
        { "no secret", options => options.ClientSecret = "", TeamsPoint.Credential },
        { "the secret's id in place of its value", options => options.ClientSecret = "0a1b2c3d-0000-4000-8000-000000000001", TeamsPoint.Credential },
        { "no file of that name", options => options.CertificateFile = "no-such-file.pfx", TeamsPoint.Credential },
        { "a file that is no certificate", options => options.CertificateFile = Environment.ProcessPath!, TeamsPoint.Credential },
        { "a tenant by its name", options => options.AllowedTenants = ["school.example"], TeamsPoint.Listed },
        { "a door without a lock", options => options.AllowUnauthenticated = true, TeamsPoint.Signed },
        { "another bot", options => options.AppId = "22222222-2222-4333-8444-555555555555", TeamsPoint.Application },
        { "another cloud", options => options.Cloud = TeamsCloud.China, TeamsPoint.Application },
        { "a wrong secret", options => options.ClientSecret = "not the secret", TeamsPoint.Secret },
        { "no way to the login", options => options.TokenUrl = Nobody, TeamsPoint.Login },
        { "no way to the keys", options => options.OpenIdMetadataUrl = Nobody, TeamsPoint.Keys },
    };

    [Fact]
    public async Task A_bot_that_is_set_up_right_is_found_right()
    {
        await using var host = await TeamsHost.StartAsync();
        var findings = await CheckAsync(host, TeamsHost.Options(host.Connector));
        Assert.All(findings, finding => Assert.True(finding.IsRight, finding.ToString()));
        Assert.Equal(Enum.GetValues<TeamsPoint>().Except([TeamsPoint.Address, TeamsPoint.Processor, TeamsPoint.Starts, TeamsPoint.StaffBound]), findings.Select(finding => finding.Point));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_is_not_right_is_named_and_nothing_else(string what, Action<TeamsOptions> breaks, TeamsPoint named)
    {
        await using var host = await TeamsHost.StartAsync();
        var options = TeamsHost.Options(host.Connector);
        breaks(options);
        var wrong = (await CheckAsync(host, options)).Where(finding => !finding.IsRight).ToList();
        Assert.Equal((what, named), (what, Assert.Single(wrong).Point));
        Assert.DoesNotContain(host.Connector.Options.Secret, wrong[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid_client", TeamsPoint.Secret)]
    [InlineData("unauthorized_client", TeamsPoint.Application)]
    [InlineData("temporarily_unavailable", TeamsPoint.Login)]
    public async Task What_the_login_refuses_is_told_with_its_word(string word, TeamsPoint named)
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.RefuseTokens(word);
        Assert.Equal([new TeamsFinding(named, false, word)], (await CheckAsync(host, TeamsHost.Options(host.Connector))).Where(finding => !finding.IsRight));
    }

    [Fact]
    public async Task Keys_that_nobody_gives_and_keys_for_other_channels_are_told_apart()
    {
        await using var away = await TeamsHost.StartAsync();
        away.Connector.KeysAreAway = true;
        Assert.Equal([TeamsPoint.Keys], Wrong(await CheckAsync(away, TeamsHost.Options(away.Connector))));

        await using var others = await TeamsHost.StartAsync(connectorOptions: new() { EndorsesTeams = false });
        Assert.Equal([TeamsPoint.Endorsed], Wrong(await CheckAsync(others, TeamsHost.Options(others.Connector))));
    }

    [Fact]
    public async Task An_address_where_nobody_or_somebody_else_answers_is_named()
    {
        await using var host = await TeamsHost.StartAsync();
        var options = TeamsHost.Options(host.Connector);
        Assert.Equal([TeamsPoint.Endpoint], Wrong(await TeamsCheck.RunAsync(options, Nobody, host.Clock, WireHost.Aborted)));
        var elsewhere = await TeamsCheck.RunAsync(options, new(host.Connector.ServiceUrl), host.Clock, WireHost.Aborted);
        Assert.Equal([TeamsPoint.Endpoint], Wrong(elsewhere));
        await using var off = await WireHost.StartAsync(teams: new());
        Assert.Equal([new TeamsFinding(TeamsPoint.Endpoint, false, "404")], (await TeamsCheck.RunAsync(options, off.Client.BaseAddress, host.Clock, WireHost.Aborted)).Where(finding => !finding.IsRight));
    }

    [Fact]
    public async Task A_check_says_nothing_to_anybody()
    {
        await using var host = await TeamsHost.StartAsync();
        await CheckAsync(host, TeamsHost.Options(host.Connector));
        Assert.Empty(host.Connector.Calls);
        Assert.Empty(host.Wire.Talk.Heard);
    }

    private static IEnumerable<TeamsPoint> Wrong(IEnumerable<TeamsFinding> findings) => findings.Where(finding => !finding.IsRight).Select(finding => finding.Point);

    private static Task<IReadOnlyList<TeamsFinding>> CheckAsync(TeamsHost host, TeamsOptions options) =>
        TeamsCheck.RunAsync(options, host.Wire.Client.BaseAddress, host.Clock, WireHost.Aborted);
}
