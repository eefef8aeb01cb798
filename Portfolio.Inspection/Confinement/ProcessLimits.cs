using System.Runtime.InteropServices;

namespace Portfolio.Inspection.Confinement;

/// <summary>
/// What the kernel allows this process of itself (setrlimit(2)); elsewhere than on Linux only the portal's own clock stands.
/// </summary>
internal static partial class ProcessLimits
{
    private const int Core = 4;

    private const int FileSize = 1;

    private const int Cpu = 0;

    private const int Data = 2;

    private const int SetPipeSize = 1031;

    /// <summary>What the runtime itself needs beside the heap of its objects.</summary>
    private const long BesideTheHeap = 768L * 1_048_576;

    /// <summary>
    /// Nothing is written to a disk, also not the memory of a process that broke; the memory outside the heap has an end too.
    /// </summary>
    public static void Take()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Limit(Core, 0);
        Limit(FileSize, 0);
        Limit(Data, (ulong)(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes + BesideTheHeap));
    }

    /// <summary>From now on so many seconds of processor time; then the kernel ends the process (SIGXCPU).</summary>
    public static void AllowTime(int seconds)
    {
        if (OperatingSystem.IsLinux())
        {
            Limit(Cpu, (ulong)Math.Ceiling(Environment.CpuUsage.TotalTime.TotalSeconds) + (ulong)seconds, ulong.MaxValue);
        }
    }

    /// <summary>Files come through a pipe that holds a megabyte: few changes between the two processes for each.</summary>
    public static void WidenOrders()
    {
        if (OperatingSystem.IsLinux())
        {
            // Where the system allows less, the pipe stays as it is.
            _ = Control(file: 0, SetPipeSize, 1_048_576);
        }
    }

    private static void Limit(int resource, ulong soft, ulong? hard = null)
    {
        var limit = new Pair(soft, hard ?? soft);
        if (SetLimit(resource, in limit) != 0)
        {
            throw new InvalidOperationException($"The limit {resource} cannot be set: error {Marshal.GetLastPInvokeError()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int resource, in Pair limit);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int file, int command, nint argument);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Pair(ulong Soft, ulong Hard);
}
