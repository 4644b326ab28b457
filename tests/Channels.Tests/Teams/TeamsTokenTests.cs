using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Testing.Teams;

namespace AfterSchoolBot.Channels.Tests.Teams;

/// <summary>How the bot shows Teams who it is.</summary>
public sealed class TeamsTokenTests
{
    [Fact]
    public async Task Many_messages_at_once_ask_for_one_token()
    {
        await using var host = await TeamsHost.StartAsync();
        var sent = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => host.SendAsync(host.Message(conversation: $"a:{number}"))));
        Assert.All(sent, delivery => Assert.IsType<Delivery.Sent>(delivery));
        Assert.Equal(1, host.Connector.TokensAsked);
    }

    [Fact]
    public async Task A_token_that_is_turned_away_is_replaced_once_and_the_message_arrives()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.SendAsync();
        host.Connector.ExpireTokens();
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => host.SendAsync(host.Message(conversation: $"a:{number}"))));
        Assert.All(sent, delivery => Assert.IsType<Delivery.Sent>(delivery));
        Assert.InRange(host.Connector.TokensAsked, 2, 3); // who saw the new one turned away by nobody keeps it
        Assert.Equal(5, host.Connector.Calls.Count(call => call.CarriedOut));
    }

    [Fact]
    public async Task A_bot_that_Teams_does_not_know_is_told_so_after_one_more_token()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Order(new Fault.Status(401, "BotNotRegistered"), new Fault.Status(401, "BotNotRegistered"));
        Assert.Equal(new Delivery.Failed("401 BotNotRegistered") { Technical = true }, await host.SendAsync());
        Assert.Equal((2, 2), (host.Connector.Calls.Count, host.Connector.TokensAsked));
    }

    [Fact]
    public async Task A_secret_that_has_run_out_keeps_messages_until_it_is_mended()
    {
        await using var host = await TeamsHost.StartAsync(options => options.ClientSecret = "the old one");
        Assert.Equal(new Delivery.Later("no token", TimeSpan.FromMinutes(1)), await host.SendAsync());
        Assert.Empty(host.Connector.Calls);
    }

    [Fact]
    public async Task A_login_that_breaks_keeps_messages_too()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.RefuseTokens("temporarily_unavailable");
        Assert.IsType<Delivery.Later>(await host.SendAsync());
        host.Connector.RefuseTokens(null);
        Assert.IsType<Delivery.Sent>(await host.SendAsync());
    }

    [Theory]
    [InlineData(".pfx", "a-password")]
    [InlineData(".pfx", "")]
    [InlineData(".pem", "")]
    public async Task A_certificate_stands_for_a_secret(string ending, string password)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ending);
        await WriteCertificateAsync(file, password);
        try
        {
            await using var host = await TeamsHost.StartAsync(options => (options.ClientSecret, options.CertificateFile, options.CertificatePassword) = ("", file, password));
            Assert.IsType<Delivery.Sent>(await host.SendAsync());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_stops_nobody_else()
    {
        await using var host = await TeamsHost.StartAsync(options => (options.ClientSecret, options.CertificateFile) = ("", "no-such-file.pfx"));
        Assert.IsType<Delivery.Later>(await host.SendAsync());
    }

    [Fact]
    public async Task The_identity_of_the_machine_needs_no_secret()
    {
        await using var host = await TeamsHost.StartAsync(options => (options.ClientSecret, options.AppType) = ("", TeamsAppType.UserAssignedMSI));
        Assert.IsType<Delivery.Sent>(await host.SendAsync());
        Assert.Equal(1, host.Connector.TokensAsked);
    }

    [Theory]
    [InlineData("USGovernment")]
    [InlineData("China")]
    public async Task In_another_cloud_a_token_is_for_that_cloud(string name)
    {
        var cloud = TeamsCloud.All.Single(one => one.Name == name);
        await using var host = await TeamsHost.StartAsync(options => options.Cloud = cloud, new() { Scope = cloud.Audience + "/.default" });
        Assert.IsType<Delivery.Sent>(await host.SendAsync());
    }

    private static async Task WriteCertificateAsync(string file, string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=the school's bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        if (file.EndsWith(".pem", StringComparison.Ordinal)) await File.WriteAllTextAsync(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem(), WireHost.Aborted);
        else await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, password), WireHost.Aborted);
    }
}
