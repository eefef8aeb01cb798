using System.Runtime.InteropServices;

namespace Portfolio.Inspection.Confinement;

/// <summary>The resource limits of this process (setrlimit(2)); on systems other than Linux only the portal's timeout applies.</summary>
internal static partial class ProcessLimits
{
    private const int Core = 4;

    private const int FileSize = 1;

    private const int Cpu = 0;

    private const int Data = 2;

    private const int SetPipeSize = 1031;

    /// <summary>What the runtime needs besides its heap.</summary>
    private const long BesideTheHeap = 768L * 1_048_576;

    /// <summary>Forbids writing to disk, including core dumps, and limits the memory outside the heap.</summary>
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

    /// <summary>Sets the remaining processor time in seconds; then the kernel ends the process (SIGXCPU).</summary>
    public static void AllowTime(int seconds)
    {
        if (OperatingSystem.IsLinux())
        {
            Limit(Cpu, (ulong)Math.Ceiling(Environment.CpuUsage.TotalTime.TotalSeconds) + (ulong)seconds, ulong.MaxValue);
        }
    }

    /// <summary>Enlarges the pipe for files to a megabyte, which saves context switches.</summary>
    public static void WidenOrders()
    {
        if (OperatingSystem.IsLinux())
        {
            // Where the system allows less, the pipe keeps its size.
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
