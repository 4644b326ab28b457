using AfterSchoolBot.Channels.Teams;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>Reads the settings of the school's bot in Teams (Channels:Teams:…), each as the Azure portal shows it.</summary>
internal static class TeamsSettings
{
    private const string Section = "Channels:Teams";

    public static TeamsOptions Read(IConfiguration configuration, IHostEnvironment environment, List<string> wrong)
    {
        var section = configuration.GetSection(Section);
        var cloud = TeamsCloud.All.FirstOrDefault(one => one.Name.Equals(section["Cloud"] ?? TeamsCloud.Public.Name, StringComparison.OrdinalIgnoreCase));
        var typeRead = Enum.TryParse<TeamsAppType>(section["AppType"] ?? nameof(TeamsAppType.SingleTenant), out var type) && Enum.IsDefined(type);
        var options = new TeamsOptions
        {
            Enabled = Flag("Enabled"),
            AllowUnauthenticated = Flag("AllowUnauthenticated"),
            AppId = (section["AppId"] ?? "").ToLowerInvariant(),
            AppType = type,
            TenantId = section["TenantId"] ?? "",
            AllowedTenants = List("AllowedTenants"),
            Cloud = cloud ?? TeamsCloud.Public,
            ClientSecret = section["ClientSecret"] ?? "",
            CertificateFile = section["CertificateFile"] ?? "",
            CertificatePassword = section["CertificatePassword"] ?? "",
            ServiceUrls = [.. List("ServiceUrls").Select(written => Address("ServiceUrls", written)).OfType<Uri>()],
            OpenIdMetadataUrl = Address("OpenIdMetadataUrl", section["OpenIdMetadataUrl"]),
            TokenUrl = Address("TokenUrl", section["TokenUrl"]),
        };

        Check(!options.AllowUnauthenticated || environment.IsDevelopment(), "AllowUnauthenticated", "is for development only; remove it");
        Check(cloud is not null, "Cloud", $"is '{section["Cloud"]}'; it is Public, USGovernment or China (operated by 21Vianet)");
        Check(typeRead, "AppType", $"is '{section["AppType"]}'; it is SingleTenant or UserAssignedMSI (bots for many tenants are no longer registered)");
        if (options.Enabled && (options.AppId.Length > 0 || !options.AllowUnauthenticated)) CheckWhoItIs();
        return options;

        void CheckWhoItIs()
        {
            Check(options.AppId.Length > 0, "AppId", "is empty, and without it anybody could speak as anybody; the Azure portal shows it on the bot's page under Configuration as Microsoft App ID");
            Check(options.AppId.Length == 0 || Guid.TryParseExact(options.AppId, "D", out _), "AppId", "is no application id; it looks like 00000000-0000-0000-0000-000000000000");
            Check(Guid.TryParseExact(options.TenantId, "D", out _), "TenantId", "is not the school's tenant; the Azure portal shows it under Microsoft Entra ID as Tenant ID and it looks like an application id");
            if (type == TeamsAppType.UserAssignedMSI) return;

            Check(options.ClientSecret.Length > 0 || options.CertificateFile.Length > 0, "ClientSecret", "is empty; make one under App registrations → Certificates & secrets, or name a CertificateFile");
            Check(options.CertificateFile.Length == 0 || File.Exists(options.CertificateFile), "CertificateFile", "names no file; it is a PFX file, or a PEM file with certificate and key");
        }

        string[] List(string key) => [.. section.GetSection(key).GetChildren().Select(one => one.Value).OfType<string>().Where(value => value.Length > 0)];

        // what goes to such an address, or comes from it, is a matter of trust: unencrypted on this machine only, and there for development only
        Uri? Address(string key, string? written)
        {
            if (string.IsNullOrEmpty(written)) return null;

            var read = Uri.TryCreate(written, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || (address is { Scheme: "http", IsLoopback: true } && environment.IsDevelopment()));
            Check(read, key, $"is '{written}', which is no https address");
            return read ? address : null;
        }

        bool Flag(string key)
        {
            Check(bool.TryParse(section[key] ?? "false", out var value), key, $"is '{section[key]}'; it is true or false");
            return value;
        }

        void Check(bool right, string key, string what)
        {
            if (!right) wrong.Add($"{Section}:{key} {what}.");
        }
    }
}
