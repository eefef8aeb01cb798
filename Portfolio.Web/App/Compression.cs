using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Portfolio.Web.App;

/// <summary>
/// Compresses pages and the theme; static files are compressed by the build. Only GET responses: the sheets with sign-in codes are
/// responses to a POST and stay uncompressed (docs/adr/0028).
/// </summary>
internal static class Compression
{
    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
    }

    public static void UsePageCompression(this WebApplication app) =>
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method), branch => branch.UseResponseCompression());
}
