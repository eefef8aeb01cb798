using System.Runtime.InteropServices;

namespace Portfolio.Inspection.Confinement;

/// <summary>
/// System call numbers that a worker must not use once it is warmed up: files, connections, other programs, other processes
/// (arch/x86/entry/syscalls/syscall_64.tbl; include/uapi/asm-generic/unistd.h for arm64).
/// </summary>
/// <param name="Machine">the architecture as seccomp reports it (AUDIT_ARCH_*)</param>
/// <param name="Seccomp">number of seccomp(2) itself</param>
/// <param name="CloneCall">denied unless it creates a thread</param>
/// <param name="Refused">numbers that fail with "permission denied"</param>
internal sealed record SystemCalls(uint Machine, int Seccomp, uint CloneCall, uint[] Refused)
{
    /// <summary>The same number on every architecture; fails as unknown, so that libraries fall back to clone.</summary>
    public const uint Clone3 = 435;

    /// <summary>
    /// io_uring_setup, -enter, -register, open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, pidfd_open, openat2, pidfd_getfd:
    /// the same numbers on both architectures.
    /// </summary>
    private static readonly uint[] Newer = [425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 437, 438];

    /// <summary>Null on an architecture that is not listed here.</summary>
    public static SystemCalls? OfThisMachine => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => new(0xC000003E, 317, 56, [.. Newer, .. X64()]),
        Architecture.Arm64 => new(0xC00000B7, 277, 220, [.. Newer, .. Arm64()]),
        _ => null,
    };

    private static uint[] X64() =>
    [
        2, 85, 257, 304, // open, creat, openat, open_by_handle_at
        41, 42, 43, 44, 46, 49, 50, 53, 288, 307, // socket, connect, accept, sendto, sendmsg, bind, listen, socketpair, accept4, sendmmsg
        57, 58, 59, 322, // fork, vfork, execve, execveat
        62, 101, 298, 308, 310, 311, 312, // kill, ptrace, perf_event_open, setns, process_vm_readv, process_vm_writev, kcmp
        76, 80, 82, 83, 84, 86, 87, 88, 90, 92, 94, 133,
        // truncate, chdir, rename, mkdir, rmdir, link, unlink, symlink, chmod, chown, lchown, mknod
        258, 259, 260, 263, 264, 265, 266, 268, 316,
        // mkdirat, mknodat, fchownat, unlinkat, renameat, linkat, symlinkat, fchmodat, renameat2
        161, 165, 166, 272, // chroot, mount, umount2, unshare
        248, 249, 250, 321, 323, // add_key, request_key, keyctl, bpf, userfaultfd
        29, 64, 68, 240, // shmget, semget, msgget, mq_open
    ];

    private static uint[] Arm64() =>
    [
        56, 265, // openat, open_by_handle_at
        198, 199, 200, 201, 202, 203, 206, 211, 242, 269,
        // socket, socketpair, bind, listen, accept, connect, sendto, sendmsg, accept4, sendmmsg
        221, 281, // execve, execveat
        129, 117, 241, 268, 270, 271, 272, // kill, ptrace, perf_event_open, setns, process_vm_readv, process_vm_writev, kcmp
        33, 34, 35, 36, 37, 38, 45, 49, 53, 54, 276,
        // mknodat, mkdirat, unlinkat, symlinkat, linkat, renameat, truncate, chdir, fchmodat, fchownat, renameat2
        51, 39, 40, 97, // chroot, umount2, mount, unshare
        217, 218, 219, 280, 282, // add_key, request_key, keyctl, bpf, userfaultfd
        194, 190, 186, 180, // shmget, semget, msgget, mq_open
    ];
}
