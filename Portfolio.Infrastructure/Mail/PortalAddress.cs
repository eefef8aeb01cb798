namespace Portfolio.Infrastructure.Mail;

/// <summary>The portal's public address (<c>Portfolio:PublicAddress</c>), for links outside its pages.</summary>
public sealed class PortalAddress(string address)
{
    internal bool IsUsable =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <param name="path">without a leading slash</param>
    public string Of(string path) => $"{address.TrimEnd('/')}/{path}";
}
