using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Channels.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace AfterSchoolBot.Bot.Tests.Starts;

/// <summary>What an administrator may set about Teams, and what the start says where it is wrong.</summary>
public sealed class TeamsSettingsTests
{
    private static readonly (string Key, string? Value)[] Good =
    [
        ("Enabled", "true"), ("AppId", "11111111-2222-4333-8444-AAAAAAAAAAAA"), ("TenantId", "99999999-8888-4777-8666-555555555555"), ("ClientSecret", "a-secret"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_start_with_Teams_and_without_an_app_id_fails(bool production) =>
        Assert.Contains(Wrong(production, ("Enabled", "true")), line => line.StartsWith("Channels:Teams:AppId is empty", StringComparison.Ordinal));

    [Fact]
    public void Without_a_token_only_in_development()
    {
        Assert.Equal(["Channels:Teams:AllowUnauthenticated is for development only; remove it."], Wrong(production: true, [.. Good, ("AllowUnauthenticated", "true")]));
        Assert.Empty(Wrong(production: false, ("Enabled", "true"), ("AllowUnauthenticated", "true")));
    }

    [Fact]
    public void Four_settings_are_enough()
    {
        var (teams, wrong) = Read(production: true, Good);
        Assert.Empty(wrong);
        Assert.Equal(("11111111-2222-4333-8444-aaaaaaaaaaaa", TeamsCloud.Public, TeamsAppType.SingleTenant), (teams.AppId, teams.Cloud, teams.AppType));
        Assert.Equal([teams.TenantId], teams.Tenants);
    }

    [Fact]
    public void An_identity_of_the_machine_needs_no_secret() => Assert.Empty(Wrong(production: true, [.. Good, ("AppType", "UserAssignedMSI"), ("ClientSecret", "")]));

    [Fact]
    public void The_cloud_of_21Vianet_and_sister_schools_can_be_named()
    {
        var (teams, wrong) = Read(production: true, [.. Good, ("Cloud", "china"), ("AllowedTenants:0", "one"), ("AllowedTenants:1", "two"), ("ServiceUrls:0", "https://teams.example.cn/")]);
        Assert.Empty(wrong);
        Assert.Equal((TeamsCloud.China, 2, "teams.example.cn"), (teams.Cloud, teams.Tenants.Count, teams.ServiceUrls[0].Host));
    }

    [Theory]
    [InlineData("AppId", "my-bot")]
    [InlineData("TenantId", "")]
    [InlineData("TenantId", "common")]
    [InlineData("ClientSecret", "")]
    [InlineData("CertificateFile", "no-such-file.pfx")]
    [InlineData("AppType", "MultiTenant")]
    [InlineData("AppType", "7")]
    [InlineData("Cloud", "Moon")]
    [InlineData("ServiceUrls:0", "http://127.0.0.1:5000/")]
    [InlineData("OpenIdMetadataUrl", "http://keys.example/")]
    [InlineData("TokenUrl", "token")]
    [InlineData("Enabled", "yes")]
    public void A_wrong_value_is_named_by_its_key(string key, string value)
    {
        var wrong = Assert.Single(Wrong(production: true, [.. Good, (key, value)]));
        Assert.StartsWith($"Channels:Teams:{key.Split(':')[0]} ", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret", wrong, StringComparison.Ordinal);
    }

    private static List<string> Wrong(bool production, params (string Key, string? Value)[] values) => Read(production, values).Wrong;

    private static (TeamsOptions Teams, List<string> Wrong) Read(bool production, params (string Key, string? Value)[] values)
    {
        var written = new Dictionary<string, string?>();
        foreach (var (key, value) in values) written["Channels:Teams:" + key] = value;
        var wrong = new List<string>();
        return (TeamsSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(written).Build(), new Environment(production ? Environments.Production : Environments.Development), wrong), wrong);
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "AfterSchoolBot";
        public string ContentRootPath { get; set; } = Path.GetTempPath();
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
