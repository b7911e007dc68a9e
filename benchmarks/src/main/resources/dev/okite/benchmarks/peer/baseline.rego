# The checks of baseline.okite in Rego: the set of the names of those that the pod fails.
package baseline

containers := [c |
	some field in ["initContainers", "containers", "ephemeralContainers"]
	some c in input.spec[field]
]

pod_contexts := [context | context := input.spec.securityContext]

contexts := array.concat(pod_contexts, [c.securityContext | some c in containers])

grantable := {
	"AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD",
	"NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
}

selinux_types := {"", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"}

safe_sysctls := {
	"kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_unprivileged_port_start",
	"net.ipv4.ping_group_range", "net.ipv4.tcp_syncookies",
}

profiles := {"RuntimeDefault", "Localhost"}

is_pod if input.kind == "Pod"

violated contains "hostNetwork" if {
	is_pod
	input.spec.hostNetwork == true
}

violated contains "hostPID" if {
	is_pod
	input.spec.hostPID == true
}

violated contains "hostIPC" if {
	is_pod
	input.spec.hostIPC == true
}

violated contains "privileged" if {
	is_pod
	some c in containers
	c.securityContext.privileged == true
}

violated contains "capabilities" if {
	is_pod
	some c in containers
	some capability in c.securityContext.capabilities.add
	not capability in grantable
}

violated contains "hostPathVolumes" if {
	is_pod
	some volume in input.spec.volumes
	volume.hostPath
}

violated contains "hostPorts" if {
	is_pod
	some c in containers
	some port in c.ports
	port.hostPort != 0
}

violated contains "procMount" if {
	is_pod
	some c in containers
	c.securityContext.procMount != "Default"
}

violated contains "seLinuxOptions" if {
	is_pod
	some context in contexts
	not context.seLinuxOptions.type in selinux_types
	context.seLinuxOptions.type
}

violated contains "seLinuxOptions" if {
	is_pod
	some context in contexts
	some field in ["user", "role"]
	context.seLinuxOptions[field] != ""
}

violated contains "seccompProfile" if {
	is_pod
	some context in contexts
	context.seccompProfile
	not context.seccompProfile.type in profiles
}

violated contains "appArmorProfile" if {
	is_pod
	some context in contexts
	context.appArmorProfile
	not context.appArmorProfile.type in profiles
}

violated contains "sysctls" if {
	is_pod
	some sysctl in input.spec.securityContext.sysctls
	not sysctl.name in safe_sysctls
}

violated contains "windowsHostProcess" if {
	is_pod
	some context in contexts
	context.windowsOptions.hostProcess == true
}
