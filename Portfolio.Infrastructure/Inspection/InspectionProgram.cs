using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>The workers' program and its arguments: they inherit nothing from the portal's environment.</summary>
internal static class InspectionProgram
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "Portfolio.Inspection.dll");

    private static readonly string Host = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <exception cref="RefusedToStartException">It is not completely installed.</exception>
    public static void Demand()
    {
        foreach (var file in (string[])[Assembly, Path.ChangeExtension(Assembly, ".runtimeconfig.json"), Host])
        {
            if (!File.Exists(file))
            {
                throw new RefusedToStartException(
                    $"{file} is missing: uploaded files are looked into by that program. "
                + "Install the portal's whole folder, with the .NET runtime it was built for.");
            }
        }
    }

    public static ProcessStartInfo Start(InspectionOptions options)
    {
        var start = new ProcessStartInfo(Host, [Assembly])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };
        start.Environment.Clear();
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + (options.Megabytes * 1_048_576L).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        if (OperatingSystem.IsWindows())
        {
            start.Environment["SystemRoot"] = Environment.GetFolderPath(Environment.SpecialFolder.Windows);
        }

        return start;
    }
}
